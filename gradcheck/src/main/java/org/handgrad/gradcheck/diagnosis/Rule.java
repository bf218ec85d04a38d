package org.handgrad.gradcheck.diagnosis;

import java.util.Optional;

/** Recognises one kind of mistake. */
@FunctionalInterface
interface Rule {

    /** The diagnosis if the evidence fits, nothing otherwise. */
    Optional<Diagnosis> examine(Evidence evidence);
}
