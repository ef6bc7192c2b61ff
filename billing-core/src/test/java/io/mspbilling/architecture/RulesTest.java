package io.mspbilling.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.mspbilling.architecture.cycle.first.First;
import io.mspbilling.architecture.cycle.second.Second;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds the class that breaks it. */
final class RulesTest {

  static Stream<Arguments> violations() {
    return Stream.of(
        violation(Rules.NEEDS_ONLY_THE_JDK, Violations.UsesFiles.class),
        violation(Rules.ONLY_OUR_OWN_TABLES_ARE_READ, Violations.ReadsAStream.class),
        violation(
            Rules.ASKS_NO_CLOCK_NO_DICE_NO_SURROUNDINGS,
            Violations.ReadsTheClock.class,
            Violations.ReadsTheClockByReference.class,
            Violations.ReadsTheDate.class,
            Violations.ReadsNanoTime.class,
            Violations.RollsDice.class,
            Violations.StartsAThread.class,
            Violations.AsksTheMachineForItsZone.class),
        violation(
            Rules.HAS_NO_FLOATING_POINT,
            Violations.CountsInDoubles.class,
            Violations.CountsInBoxedFloats.class),
        violation(Rules.NAMES_THE_LOCALE_OF_A_CASE, Violations.ShoutsInTheMachinesLanguage.class),
        violation(Rules.GENERATED_CLASSES_STAY_HIDDEN, Violations.ImmutableThing.class),
        violation(
            Rules.ERRORS_BELONG_TO_A_FAMILY,
            Violations.CheckedException.class,
            Violations.LonelyException.class),
        violation(Rules.PRINTS_NOTHING, Violations.Prints.class, Violations.Logs.class),
        violation(
            Rules.SECRETS_ARE_NOT_PLAIN_TEXT,
            Violations.ShowsItsToken.class,
            Violations.ShowsItsPassword.class),
        violation(Rules.NAMES_SAY_WHAT_A_CLASS_IS, Violations.PaymentManager.class),
        violation(Rules.PACKAGES_ARE_NULL_MARKED, String.class),
        violation(
            Rules.publicTypesAreExported(Set.of("io.mspbilling.money")),
            Violations.ImmutableThing.class));
  }

  private static Arguments violation(ArchRule rule, Class<?>... classes) {
    return Arguments.of(rule, classes);
  }

  @ParameterizedTest
  @MethodSource("violations")
  void theRuleFindsEachOfThem(ArchRule rule, Class<?>[] violating) {
    assertThat(violating)
        .allSatisfy(type -> assertThat(isBroken(rule, type)).as(type.getSimpleName()).isTrue());
  }

  @Test
  void aRedactedSecretIsNoViolation() {
    assertThat(isBroken(Rules.SECRETS_ARE_NOT_PLAIN_TEXT, Violations.HidesItsPassword.class))
        .isFalse();
  }

  @Test
  void aCycleIsFound() {
    assertThat(isBroken(Rules.PACKAGES_FORM_NO_CYCLES, First.class, Second.class)).isTrue();
  }

  private static boolean isBroken(ArchRule rule, Class<?>... types) {
    return rule.evaluate(new ClassFileImporter().importClasses(types)).hasViolation();
  }
}
