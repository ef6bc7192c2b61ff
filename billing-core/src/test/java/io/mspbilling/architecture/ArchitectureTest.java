package io.mspbilling.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.mspbilling.money.Money;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds billing-core to its architecture: pure, small, closed, and silent. */
final class ArchitectureTest {

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.mspbilling");

  static Stream<Named<ArchRule>> rules() {
    return Stream.of(
            Rules.NEEDS_ONLY_THE_JDK,
            Rules.ONLY_OUR_OWN_TABLES_ARE_READ,
            Rules.ASKS_NO_CLOCK_NO_DICE_NO_SURROUNDINGS,
            Rules.HAS_NO_FLOATING_POINT,
            Rules.NAMES_THE_LOCALE_OF_A_CASE,
            Rules.PACKAGES_FORM_NO_CYCLES,
            Rules.GENERATED_CLASSES_STAY_HIDDEN,
            Rules.ERRORS_BELONG_TO_A_FAMILY,
            Rules.PRINTS_NOTHING,
            Rules.PACKAGES_ARE_NULL_MARKED,
            Rules.SECRETS_ARE_NOT_PLAIN_TEXT,
            Rules.NAMES_SAY_WHAT_A_CLASS_IS)
        .map(rule -> Named.of(rule.getDescription(), rule));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void coreKeepsTheRule(ArchRule rule) {
    rule.check(CORE);
  }

  @Test
  void everyPublicTypeIsExported() {
    Rules.publicTypesAreExported(exportedPackages()).check(CORE);
  }

  @Test
  void coreNamesNobodyWhoUsesIt() {
    assertThat(descriptor().exports())
        .isNotEmpty()
        .noneMatch(ModuleDescriptor.Exports::isQualified);
  }

  @Test
  void theWholeOfCoreWasLookedAt() {
    Set<String> seen = CORE.stream().map(type -> type.getPackageName()).collect(Collectors.toSet());

    assertThat(seen).containsAll(exportedPackages());
    assertThat(CORE.contain(Violations.class)).isFalse();
  }

  static Set<String> exportedPackages() {
    return descriptor().exports().stream()
        .map(ModuleDescriptor.Exports::source)
        .collect(Collectors.toSet());
  }

  private static ModuleDescriptor descriptor() {
    try {
      Path classes =
          Path.of(Money.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return ModuleFinder.of(classes).find("io.mspbilling.core").orElseThrow().descriptor();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
