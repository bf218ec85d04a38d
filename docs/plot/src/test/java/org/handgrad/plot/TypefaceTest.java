package org.handgrad.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TypefaceTest {

    @Test
    void lettersOfTheLessonsAreAllThere() {
        String letters = "σθλδηŷ√∂∇²³⁻⁴⁰¹₁₂·×±≤→Σ∈ℝ–∞≈′ᵀ‖−";
        assertEquals(-1, Typeface.LABEL.canDisplayUpTo(letters));
        assertEquals(-1, Typeface.TITLE.canDisplayUpTo(letters));
    }
}
