package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.json.Fields;
import io.mspbilling.psa.connectwise.internal.RecordKind;
import io.mspbilling.psa.connectwise.internal.wire.TaxCodeJson;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the wire form of {@link TaxCode}. */
final class TaxCodeReader {
  static final RecordKind<TaxCodeJson, TaxCode> KIND =
      new RecordKind<>("tax code", "tax codes", TaxCodeJson.class, TaxCodeReader::read);

  private TaxCodeReader() {}

  static TaxCode read(TaxCodeJson wire) {
    Fields fields = Fields.of("tax code", wire.id());
    return TaxCode.builder()
        .id(fields.requiredInteger(wire.id(), "id"))
        .identifier(fields.text(wire.identifier()).orElse(""))
        .description(fields.text(wire.description()).orElse(""))
        .invoiceCaption(fields.text(wire.invoiceCaption()).orElse(""))
        .effectiveDate(fields.date(wire.effectiveDate(), "effectiveDate"))
        .cancelDate(fields.date(wire.cancelDate(), "cancelDate"))
        .levels(levels(wire, fields))
        .build();
  }

  private static List<TaxLevel> levels(TaxCodeJson wire, Fields fields) {
    Stream<Optional<TaxLevel>> levels =
        Stream.of(
            level(
                fields,
                "levelOne",
                wire.levelOneRate(),
                wire.levelOneRateType(),
                wire.levelOneCaption()),
            level(
                fields,
                "levelTwo",
                wire.levelTwoRate(),
                wire.levelTwoRateType(),
                wire.levelTwoCaption()),
            level(
                fields,
                "levelThree",
                wire.levelThreeRate(),
                wire.levelThreeRateType(),
                wire.levelThreeCaption()),
            level(
                fields,
                "levelFour",
                wire.levelFourRate(),
                wire.levelFourRateType(),
                wire.levelFourCaption()),
            level(
                fields,
                "levelFive",
                wire.levelFiveRate(),
                wire.levelFiveRateType(),
                wire.levelFiveCaption()),
            level(
                fields,
                "levelSix",
                wire.levelSixRate(),
                wire.levelSixRateType(),
                wire.levelSixCaption()));
    return levels.flatMap(Optional::stream).toList();
  }

  private static Optional<TaxLevel> level(
      Fields fields,
      String level,
      @Nullable String rate,
      @Nullable String rateType,
      @Nullable String caption) {
    return fields
        .decimal(rate, level + "Rate")
        .filter(number -> number.signum() != 0)
        .map(
            number ->
                new TaxLevel(
                    fields.text(caption).orElse(""), number, fields.text(rateType).orElse("")));
  }
}
