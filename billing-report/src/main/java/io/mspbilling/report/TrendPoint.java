package io.mspbilling.report;

import io.mspbilling.reporting.Figure;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A figure on an evening.
 *
 * @param asOf the day
 * @param figure what it was
 */
public record TrendPoint(LocalDate asOf, Figure figure) {
  public TrendPoint {
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(figure, "figure");
  }
}
