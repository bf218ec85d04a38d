package org.handgrad.gradcheck;

/**
 * What a check of one block would have seen: without it, "passed" says nothing.
 *
 * @param typical the smallest relative error that would have been reported in half of the informative coordinates
 * @param worst the same for all of them
 * @param silent how many coordinates carry no information: errors there stay unseen
 */
public record Power(double typical, double worst, int silent) {}
