package io.mspbilling.policies;

import io.mspbilling.communication.dunning.DunningOverride;
import io.mspbilling.communication.dunning.DunningPolicy;
import io.mspbilling.communication.dunning.DunningRules;
import java.util.List;

/** By which policy who is reminded. */
final class DunningRulesForm {

  private static final Field<DunningRules, List<DunningOverride>, List<DunningOverride>> OVERRIDES =
      Field.of(
          "overrides",
          new ListForm<>(DunningOverrideForm.FORM),
          DunningRules::overrides,
          "what is other than usual for some");

  static Form<DunningRules> of(CalendarForm calendars) {
    Form<DunningPolicy> policy = DunningForm.of(calendars);
    Field<DunningRules, DunningPolicy, DunningPolicy> usual =
        Field.of("usual", policy, DunningRules::usual, "for whoever no override names");
    Field<DunningRules, List<DunningPolicy>, List<DunningPolicy>> others =
        Field.of(
            "others",
            new ListForm<>(policy),
            DunningRules::others,
            "policies that overrides give to some");
    Field<DunningRules, List<DunningPolicy>, List<DunningPolicy>> earlier =
        Field.of(
            "earlier",
            new ListForm<>(policy),
            DunningRules::earlier,
            "policies that no debt begins with any more, kept for the debts that did");
    return RecordForm.of(
            values ->
                DunningRules.builder()
                    .usual(values.get(usual))
                    .others(values.get(others))
                    .earlier(values.get(earlier))
                    .overrides(values.get(OVERRIDES))
                    .build(),
            usual,
            others,
            earlier,
            OVERRIDES)
        .orElse(DunningRules.of(DunningPolicy.forMsp()));
  }

  private DunningRulesForm() {}
}
