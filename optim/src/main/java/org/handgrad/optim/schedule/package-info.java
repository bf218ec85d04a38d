/**
 * Numbers that change from step to step: how a learning rate warms up, decays and ends.
 *
 * <p>Nothing here knows what the number is for, and nothing looks at the loss.
 *
 * <p>Start with {@link org.handgrad.optim.schedule.Schedule}.
 */
package org.handgrad.optim.schedule;
