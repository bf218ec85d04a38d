/**
 * What a network is stacked from: layers, the memory of one forward run, and how parameters start.
 *
 * <p>Activations are layers too, but live in a package of their own.
 *
 * <p>Start with {@link org.handgrad.layer.Layer}, then read {@link org.handgrad.layer.Dense}.
 */
package org.handgrad.layer;
