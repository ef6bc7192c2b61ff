package io.mspbilling.notify.email;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.mspbilling.testkit.contract.ArchitectureContract;
import org.junit.jupiter.api.Test;

/** Time and chance come from outside, and nothing is needed but the core and the mail library. */
final class ArchitectureTest extends ArchitectureContract {

  private static final JavaClasses EMAIL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.mspbilling.notify.email");

  ArchitectureTest() {
    super("io.mspbilling.notify");
  }

  @Test
  void nothingButTheCoreAndTheMailLibraryIsNeeded() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "javax.net.ssl",
            "jakarta.mail..",
            "org.eclipse.angus.mail.imap",
            "org.eclipse.angus.mail.smtp",
            "io.mspbilling.communication",
            "io.mspbilling.failure",
            "io.mspbilling.journal",
            "io.mspbilling.receivables",
            "io.mspbilling.notify.email",
            "org.jspecify..")
        .check(EMAIL);
  }

  @Test
  void noThreadIsStartedByUs() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.concurrent")
        .orShould()
        .callConstructor(Thread.class)
        .check(EMAIL);
  }

  /** The mail library's own sending decides for itself what a failure means. */
  @Test
  void theLibraryNeverSendsByItself() {
    noClasses()
        .should()
        .callMethodWhere(
            com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                    "sendMessage")))
        .check(EMAIL);
  }
}
