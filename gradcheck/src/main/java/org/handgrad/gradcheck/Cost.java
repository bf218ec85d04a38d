package org.handgrad.gradcheck;

/**
 * What a check cost.
 *
 * @param evaluations how often the function was evaluated
 * @param duals how often it was differentiated along a direction by dual numbers
 * @param escalated how many coordinates or directions needed more than the first look
 */
public record Cost(int evaluations, int duals, int escalated) {}
