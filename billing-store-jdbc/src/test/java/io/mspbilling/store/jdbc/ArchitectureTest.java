package io.mspbilling.store.jdbc;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The database's clock is the only one, and the caller's driver is the only one. */
final class ArchitectureTest {

  private static final JavaClasses STORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.mspbilling.store.jdbc");

  private static final Set<String> CLOCKS =
      Set.of("now", "currentTimeMillis", "nanoTime", "systemUTC", "system");

  @Test
  void aWorkersClockIsNeverAsked() {
    noClasses()
        .should()
        .accessTargetWhere(describe("reads a clock of this machine", ArchitectureTest::asksClock))
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Clock.class, InstantSource.class, java.util.Date.class)
        .check(STORE);
  }

  @Test
  void nothingButTheCoreAndJdbcIsNeeded() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "javax.sql",
            "io.mspbilling.journal",
            "io.mspbilling.store.jdbc",
            "org.jspecify..")
        .check(STORE);
  }

  private static boolean asksClock(JavaAccess<?> access) {
    return CLOCKS.contains(access.getTarget().getName())
        && (access.getTargetOwner().getPackageName().equals("java.time")
            || access.getTargetOwner().isEquivalentTo(System.class));
  }
}
