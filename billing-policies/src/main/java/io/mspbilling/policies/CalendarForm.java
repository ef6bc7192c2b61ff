package io.mspbilling.policies;

import io.mspbilling.calendar.BusinessCalendar;
import io.mspbilling.json.FieldForm;
import io.mspbilling.json.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A calendar that is known by its name. */
final class CalendarForm implements Form<BusinessCalendar> {

  private final Map<String, BusinessCalendar> byName = new LinkedHashMap<>();

  /**
   * @param others beside those that the library brings; one of the same name stands in for it
   */
  CalendarForm(List<BusinessCalendar> others) {
    add(BusinessCalendar.federalReserve());
    add(BusinessCalendar.target());
    add(BusinessCalendar.englandAndWales());
    add(BusinessCalendar.canada());
    others.forEach(this::add);
  }

  private void add(BusinessCalendar calendar) {
    byName.put(calendar.name(), calendar);
  }

  @Override
  public Optional<BusinessCalendar> read(Node json, Problems problems) {
    Optional<BusinessCalendar> known =
        json.form() == FieldForm.TEXT
            ? json.value().flatMap(name -> Optional.ofNullable(byName.get(name)))
            : Optional.empty();
    return known.or(
        () ->
            problems.needs(
                "must be the name of a calendar that the reader was given: "
                    + String.join(", ", byName.keySet()),
                json));
  }

  @Override
  public Object write(BusinessCalendar calendar) {
    return calendar.name();
  }

  @Override
  public Map<String, Object> schema() {
    return Ordered.record("type", "string", "examples", List.copyOf(byName.keySet()));
  }
}
