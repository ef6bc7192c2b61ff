package io.mspbilling.messages;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Words are made of values: no clock, no network, and no language of the machine's. */
final class ArchitectureTest {

  private static final JavaClasses MESSAGES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.mspbilling.messages");

  @Test
  void nothingButTheCoreAndTheTemplateLibraryIsNeeded() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.io",
            "java.lang..",
            "java.net",
            "java.math",
            "java.nio..",
            "java.text",
            "java.time..",
            "java.util..",
            "com.samskivert.mustache",
            "io.mspbilling.communication",
            "io.mspbilling.communication.dunning",
            "io.mspbilling.money",
            "io.mspbilling.receivables",
            "io.mspbilling.messages",
            "org.jspecify..")
        .check(MESSAGES);
  }

  @Test
  void neitherTheClockNorTheMachinesLanguageIsAsked() {
    com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses()
        .should()
        .callMethod(java.util.Locale.class, "getDefault")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .check(MESSAGES);
  }
}
