package io.mspbilling.testkit.planted;

import java.util.ArrayList;
import java.util.List;

/** All stories, the commoner ones more often. */
final class Stories {

  private Stories() {}

  static Story[] mixed() {
    List<Story> all = new ArrayList<>();
    NumberStories.addTo(all);
    ListStories.addTo(all);
    NameStories.addTo(all);
    LumpStories.addTo(all);
    AmountStories.addTo(all);
    FamilyStories.addTo(all);
    RepeatStories.addTo(all);
    PayoutStories.addTo(all);
    UnclearStories.addTo(all);
    LureStories.addTo(all);
    return all.toArray(new Story[0]);
  }
}
