package org.handgrad.gradcheck;

import java.util.Set;
import java.util.function.IntFunction;
import org.handgrad.gradcheck.diagnosis.Cause;

/**
 * A mistake that is made on purpose.
 *
 * @param group where it belongs
 * @param name what was done wrong
 * @param expected its right names: more than one where one mistake can honestly be described in two ways
 * @param check a check of it, for any seed: shapes, numbers, activations differ from seed to seed
 */
record PlantedBug(String group, String name, Set<Cause> expected, IntFunction<GradientCheck> check) {}
