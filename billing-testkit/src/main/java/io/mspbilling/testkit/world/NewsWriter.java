package io.mspbilling.testkit.world;

import io.mspbilling.testkit.engine.Dice;
import io.mspbilling.testkit.world.NewsDeeds.SaysFailed;
import io.mspbilling.testkit.world.NewsDeeds.SaysTwice;
import io.mspbilling.testkit.world.NewsDeeds.ShowsOtherwise;
import io.mspbilling.testkit.world.NewsDeeds.TellsAgain;
import io.mspbilling.testkit.world.NewsDeeds.TellsOfNothing;
import io.mspbilling.testkit.world.PaidDeeds.DeletesPaid;
import java.util.List;

/** Vendors that contradict themselves. It throws dice of its own. */
final class NewsWriter {
  private static final long OTHER_DICE = 0x2545F491L;
  private static final int FIRST_NUMBER = 1001;

  private final Dice dice;
  private final int clients;
  private final int days;

  NewsWriter(long seed, int clients, int days) {
    dice = new Dice(seed ^ OTHER_DICE);
    this.clients = clients;
    this.days = days;
  }

  void write(List<Happening> happenings) {
    for (int slip = 1; dice.perMille(700); slip++) {
      happenings.add(new Happening(dice.below(days), news(Integer.toString(slip))));
    }
  }

  private Deed news(String slip) {
    String client = ClientNames.of(dice.below(clients));
    return switch (dice.below(6)) {
      case 0 -> new SaysFailed(client, "R01");
      case 1 -> new SaysTwice(client);
      case 2 -> new TellsOfNothing(slip);
      case 3 -> new TellsAgain(client);
      case 4 -> new ShowsOtherwise(client, dice.between(100, 90_000));
      default -> new DeletesPaid(Integer.toString(FIRST_NUMBER + dice.below(4 * clients)));
    };
  }
}
