package io.mspbilling.testkit.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the code of a connector on {@code billing-http} keeps to, whoever its vendor is. Extend it
 * and name the package. It needs ArchUnit, which the testkit does not bring along.
 */
public abstract class ArchitectureContract {
  private final String connector;

  /**
   * For subclasses only.
   *
   * @param connector the connector's package, above all of its others
   */
  protected ArchitectureContract(String connector) {
    this.connector = Objects.requireNonNull(connector, "connector");
  }

  @TestFactory
  final Stream<DynamicTest> keepsTheRule() {
    JavaClasses code =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(connector);
    return rules(connector).entrySet().stream()
        .map(rule -> dynamicTest(rule.getKey(), () -> rule.getValue().check(code)));
  }

  static Map<String, ArchRule> rules(String connector) {
    return Map.of(
        "time and chance come from outside",
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
            .areAssignableTo(Clock.class),
        "amounts are exact",
        noFields().should().haveRawType(double.class).orShould().haveRawType(float.class),
        "packages are free of cycles",
        slices().matching(connector + ".(*)..").should().beFreeOfCycles(),
        "fields are named where they are read and written",
        noClasses()
            .should()
            .haveSimpleNameEndingWith("Json")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("com.squareup.moshi.."),
        "generated classes are hidden",
        classes()
            .that()
            .haveSimpleNameStartingWith("Immutable")
            .should()
            .notBePublic()
            .allowEmptyShould(true));
  }
}
