package io.mspbilling.testkit.quickbooks.internal.query;

import java.util.Map;
import java.util.Set;

/**
 * What may be asked about an entity.
 *
 * @param entity the entity's name
 * @param filterable properties that may stand in WHERE and ORDERBY, by dotted path
 * @param known every property that exists, filterable or not
 */
public record Columns(String entity, Map<String, ColumnType> filterable, Set<String> known) {

  /**
   * Answers the type of a property.
   *
   * @throws QueryException if it does not exist or cannot be filtered on
   */
  ColumnType type(String property) {
    ColumnType type = filterable.get(property);
    if (type != null) {
      return type;
    }
    if (known.contains(property)) {
      throw QueryException.validation("property '" + property + "' is not queryable");
    }
    throw QueryException.validation("Property " + property + " not found for Entity " + entity);
  }
}
