package io.mspbilling.automation.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.testkit.world.SimulatedWorld;
import org.junit.jupiter.api.Test;

/** Stories in which an MSP goes live in the middle, with debts from before. */
final class FirstDayStoriesTest {

  @Test
  void whatWasDueBeforeIsNeitherChargedNorRemindedOf() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: Acme Dental joins and pays by card
            day 0: Birch Legal joins and pays by check
            day 0: Acme Dental is billed 120.00 on invoice 1001, due on day 3
            day 1: Acme Dental is billed 130.00 on invoice 1002, due on day 12
            day 1: Birch Legal is billed 150.00 on invoice 1003, due on day 6
            day 10: billing begins
            day 40: nothing more happens
            """);

    world.play(Worker::in);

    assertThat(world.gateway().charges())
        .singleElement()
        .satisfies(charge -> assertThat(charge.captured().toString()).isEqualTo("USD 130.00"));
    assertThat(world.mail().sent()).isEmpty();
  }

  @Test
  void itIsCollectedOnceTheOfficeSaysSo() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: Acme Dental joins and pays by card
            day 0: Birch Legal joins and pays by check
            day 0: Acme Dental is billed 120.00 on invoice 1001, due on day 3
            day 1: Birch Legal is billed 150.00 on invoice 1003, due on day 6
            day 10: billing begins
            day 20: the office has what Acme Dental owes from before collected
            day 20: the office has what Birch Legal owes from before collected
            """);

    world.play(Worker::in);

    assertThat(world.gateway().charges()).hasSize(1);
    assertThat(world.mail().sent()).isNotEmpty();
  }

  @Test
  void moneyThatCameBeforeIsNobodysNews() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: Birch Legal joins and pays by check
            day 1: Birch Legal is billed 140.00 on invoice 1003, due on day 15
            day 4: Birch Legal pays 140.00 by check, memo "1003"
            day 5: the bank pays 4.50 of interest
            day 10: billing begins
            """);

    world.play(Worker::in);

    assertThat(world.books().documents()).isEmpty();
    assertThat(world.mail().sent()).isEmpty();
  }
}
