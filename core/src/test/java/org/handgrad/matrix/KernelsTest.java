package org.handgrad.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class KernelsTest {

    @Test
    void theVectorKernelIsChosenWhereItsModuleIsThere() {
        boolean there = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        assertEquals(there ? "vector" : "plain", Kernels.description().split(" ")[0]);
    }
}
