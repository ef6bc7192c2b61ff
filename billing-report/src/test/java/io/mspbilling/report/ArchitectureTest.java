package io.mspbilling.report;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A report is made of values alone, and written to whatever the caller hands over. */
final class ArchitectureTest {

  private static final JavaClasses REPORT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.mspbilling.report");

  private static final Set<String> CLOCKS =
      Set.of("now", "currentTimeMillis", "nanoTime", "systemUTC", "systemDefault", "getDefault");

  @Test
  void nothingButTheCoreIsNeeded() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.io",
            "java.lang..",
            "java.math",
            "java.nio.charset",
            "java.time..",
            "java.util",
            "java.util.function",
            "java.util.regex",
            "java.util.stream",
            "io.mspbilling.agreements",
            "io.mspbilling.money",
            "io.mspbilling.receivables",
            "io.mspbilling.report..",
            "io.mspbilling.reporting..",
            "io.mspbilling.style",
            "io.mspbilling.worklist",
            "org.immutables.value..",
            "org.jspecify..")
        .check(REPORT);
  }

  @Test
  void noClockAndNoSurroundingsAreAsked() {
    noClasses()
        .should()
        .accessTargetWhere(describe("asks clock or surroundings", ArchitectureTest::isImpure))
        .check(REPORT);
  }

  private static boolean isImpure(JavaAccess<?> access) {
    return CLOCKS.contains(access.getTarget().getName())
        && access.getTargetOwner().getPackageName().startsWith("java.");
  }

  @Test
  void formsKnowTheReportAndNotEachOther() {
    slices().matching("io.mspbilling.report.(*)..").should().notDependOnEachOther().check(REPORT);
    noClasses()
        .that()
        .resideInAPackage("io.mspbilling.report")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.mspbilling.report.*..")
        .check(REPORT);
  }
}
