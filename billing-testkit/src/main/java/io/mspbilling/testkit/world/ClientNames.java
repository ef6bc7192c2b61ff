package io.mspbilling.testkit.world;

import java.util.List;

/** Names of small businesses, each of its own. */
final class ClientNames {
  private static final List<String> FIRST =
      List.of(
          "Acme",
          "Birch",
          "Cobalt",
          "Dune",
          "Elm",
          "Falcon",
          "Granite",
          "Harbor",
          "Iris",
          "Juniper",
          "Keystone",
          "Lakeside",
          "Maple",
          "Northwind",
          "Orchard",
          "Pioneer",
          "Quarry",
          "Ridge",
          "Summit",
          "Timber");
  private static final List<String> SECOND =
      List.of(
          "Dental",
          "Legal",
          "Foods",
          "Motors",
          "Clinic",
          "Realty",
          "Design",
          "Freight",
          "Bakery",
          "Optics",
          "Schools",
          "Tools",
          "Energy",
          "Travel",
          "Press",
          "Metals",
          "Farms",
          "Labs",
          "Studios",
          "Insurance");

  private ClientNames() {}

  static String of(int number) {
    int size = FIRST.size();
    String name =
        FIRST.get(number % size) + " " + SECOND.get((number + number / size) % SECOND.size());
    int round = number / (size * SECOND.size());
    return round == 0 ? name : name + " " + (round + 1);
  }
}
