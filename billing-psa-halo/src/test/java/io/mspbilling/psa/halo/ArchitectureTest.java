package io.mspbilling.psa.halo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@AnalyzeClasses(
    packages = "io.mspbilling.psa.halo",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule timeAndChanceComeFromOutside =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class);

  @ArchTest
  static final ArchRule amountsAreExact =
      noFields().should().haveRawType(double.class).orShould().haveRawType(float.class);

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().matching("io.mspbilling.psa.halo.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule fieldsAreNamedWhereTheyAreReadAndWritten =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Json")
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("com.squareup.moshi..");

  @ArchTest
  static final ArchRule generatedClassesAreHidden =
      classes().that().haveSimpleNameStartingWith("Immutable").should().notBePublic();
}
