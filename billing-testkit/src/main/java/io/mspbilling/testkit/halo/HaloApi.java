package io.mspbilling.testkit.halo;

import io.mspbilling.testkit.engine.Elsewhere;
import io.mspbilling.testkit.engine.Endpoint;
import io.mspbilling.testkit.engine.Routes;
import io.mspbilling.testkit.http.FakeObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The resources below {@code /api}, in lower case, and what people do to them by hand. */
final class HaloApi {
  private final Office office;
  private final Map<Entity, Rules> rules = new EnumMap<>(Entity.class);
  private final Map<Entity, Resource> resources = new EnumMap<>(Entity.class);
  private final Routes routes;

  HaloApi(Office office, FakeHaloSettings settings, Access access) {
    this.office = office;
    PaymentRules payments = new PaymentRules(office, settings);
    Elsewhere elsewhere = Elsewhere.read(HaloApi.class, "elsewhere.txt");
    List<Endpoint> endpoints = new ArrayList<>();
    for (Entity entity : Entity.values()) {
      Rules own =
          switch (entity) {
            case INVOICE -> new InvoiceRules(office, settings, payments, false);
            case RECURRING -> new InvoiceRules(office, settings, payments, true);
            case PAYMENT -> payments;
            default -> OtherRules.of(entity, office);
          };
      Resource resource = new Resource(entity, own, office, settings, access, elsewhere);
      rules.put(entity, own);
      resources.put(entity, resource);
      endpoints.addAll(resource.endpoints());
    }
    Resource invoices = resource(Entity.INVOICE);
    endpoints.add(invoices.guarded("POST", "/{id}/void", "edit", invoices::voided));
    routes =
        new Routes(
            endpoints,
            elsewhere,
            () -> Refused.empty(405),
            () -> Refused.page(404, "404 - File or directory not found."));
  }

  Routes routes() {
    return routes;
  }

  /** A record as it stands now; fails if there is none. */
  FakeObject shown(Entity entity, long id) {
    return rules(entity).detailed(office.table(entity).get(id));
  }

  Resource resource(Entity entity) {
    return Objects.requireNonNull(resources.get(entity));
  }

  Rules rules(Entity entity) {
    return Objects.requireNonNull(rules.get(entity));
  }
}
