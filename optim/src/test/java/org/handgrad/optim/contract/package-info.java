/**
 * The laws that optimizers obey, as an interface full of tests.
 *
 * <p>An optimizer of your own gets all of them by implementing it in three lines; this package is published as the test-jar
 * of optim.
 *
 * <p>Start with {@link org.handgrad.optim.contract.OptimizerContract}.
 */
package org.handgrad.optim.contract;
