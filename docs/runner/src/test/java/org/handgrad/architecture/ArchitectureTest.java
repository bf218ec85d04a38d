package org.handgrad.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serializable;
import java.util.Random;

/** The rules of docs/architecture.md, held against the classes. */
@AnalyzeClasses(
        packages = "org.handgrad",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutContracts.class})
class ArchitectureTest {

    /** Leaves out test-jars, which hold tests though they are published. */
    static final class WithoutContracts implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final String[] DOCS = {"org.handgrad.plot..", "org.handgrad.runner..", "org.handgrad.benchmarks.."};

    private static final String[] ABOVE_CORE = {
        "org.handgrad.datasets..", "org.handgrad.optim..", "org.handgrad.gradcheck..", DOCS[0], DOCS[1], DOCS[2]
    };

    @ArchTest
    static final ArchRule modulesDependOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("core")
            .definedBy(not(resideInAnyPackage(ABOVE_CORE)))
            .layer("datasets")
            .definedBy("org.handgrad.datasets..")
            .layer("optim")
            .definedBy("org.handgrad.optim..")
            .layer("gradcheck")
            .definedBy("org.handgrad.gradcheck..")
            .layer("docs")
            .definedBy(DOCS)
            .whereLayer("core")
            .mayNotAccessAnyLayer()
            .whereLayer("datasets")
            .mayOnlyAccessLayers("core")
            .whereLayer("optim")
            .mayOnlyAccessLayers("core")
            .whereLayer("gradcheck")
            .mayOnlyAccessLayers("core");

    @ArchTest
    static final ArchRule packagesAreAcyclic =
            slices().matching("org.handgrad.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyDocsUsesJShell = noClasses()
            .that(not(resideInAnyPackage(DOCS)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jdk.jshell..");

    @ArchTest
    static final ArchRule nothingIsReflective = noClasses()
            .that(not(resideInAnyPackage(DOCS)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.lang.reflect..");

    @ArchTest
    static final ArchRule nothingIsMadeForJavaSerialization = noClasses()
            .that(not(assignableTo(Throwable.class)).and(not(assignableTo(Enum.class))))
            .and(not(resideInAnyPackage(DOCS))) // what extends AWT inherits it
            .should()
            .beAssignableTo(Serializable.class);

    @ArchTest
    static final ArchRule randomNumbersComeFromASeededGenerator = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .callMethod(Math.class, "random");

    /** So that nobody inherits by accident. */
    @ArchTest
    static final ArchRule publicClassesAreAbstractOrFinal = classes()
            .that()
            .arePublic()
            .and()
            .areNotInterfaces()
            .and(not(assignableTo(Throwable.class)))
            .should()
            .haveModifier(JavaModifier.FINAL)
            .orShould()
            .haveModifier(JavaModifier.ABSTRACT);

    @ArchTest
    static final ArchRule staticFieldsAreConstants =
            fields().that().areStatic().should().beFinal();
}
