package org.handgrad.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serializable;

/** The rules of docs/architecture.md, held against the classes. */
@AnalyzeClasses(packages = "org.handgrad", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] DATASETS = {"org.handgrad.datasets.."};
    private static final String[] OPTIM = {"org.handgrad.optim.."};
    private static final String[] GRADCHECK = {"org.handgrad.gradcheck.."};
    private static final String[] DOCS = {"org.handgrad.plot..", "org.handgrad.runner..", "org.handgrad.benchmarks.."};
    private static final String[] ABOVE_CORE = {
        DATASETS[0], OPTIM[0], GRADCHECK[0], DOCS[0], DOCS[1], DOCS[2]
    };

    @ArchTest
    static final ArchRule packagesAreAcyclic =
            slices().matching("org.handgrad.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule coreKnowsNothingAboveIt = noClasses()
            .that(not(resideInAnyPackage(ABOVE_CORE)))
            .should()
            .dependOnClassesThat(resideInAnyPackage(ABOVE_CORE));

    @ArchTest
    static final ArchRule datasetsKnowCoreOnly = noClasses()
            .that(resideInAnyPackage(DATASETS))
            .should()
            .dependOnClassesThat(resideInAnyPackage(OPTIM[0], GRADCHECK[0], DOCS[0], DOCS[1], DOCS[2]));

    @ArchTest
    static final ArchRule optimKnowsCoreOnly = noClasses()
            .that(resideInAnyPackage(OPTIM))
            .should()
            .dependOnClassesThat(resideInAnyPackage(DATASETS[0], GRADCHECK[0], DOCS[0], DOCS[1], DOCS[2]));

    @ArchTest
    static final ArchRule gradcheckKnowsCoreOnly = noClasses()
            .that(resideInAnyPackage(GRADCHECK))
            .should()
            .dependOnClassesThat(resideInAnyPackage(DATASETS[0], OPTIM[0], DOCS[0], DOCS[1], DOCS[2]));

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
            .and(not(modifier(JavaModifier.SYNTHETIC)))
            .should()
            .dependOnClassesThat()
            .areAssignableFrom(Serializable.class)
            .orShould()
            .implement(Serializable.class);

    @ArchTest
    static final ArchRule randomNumbersComeFromASeededGenerator = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(java.util.Random.class)
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule publicClassesAreFinal = classes()
            .that()
            .arePublic()
            .and()
            .areNotInterfaces()
            .and(not(assignableTo(Throwable.class)))
            .should(be(modifier(JavaModifier.FINAL)));

    @ArchTest
    static final ArchRule nothingStaticCanChange =
            fields().that().areStatic().should().beFinal();
}
