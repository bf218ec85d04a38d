package org.handgrad.gradcheck.dual;

import org.apache.commons.math3.Field;
import org.apache.commons.math3.FieldElement;

/** The field of dual numbers, as commons-math3 wants it. (Strictly a ring: ε has no inverse.) */
enum DualField implements Field<Dual> {
    INSTANCE;

    @Override
    public Dual getZero() {
        return Dual.constant(0);
    }

    @Override
    public Dual getOne() {
        return Dual.constant(1);
    }

    @Override
    public Class<? extends FieldElement<Dual>> getRuntimeClass() {
        return Dual.class;
    }
}
