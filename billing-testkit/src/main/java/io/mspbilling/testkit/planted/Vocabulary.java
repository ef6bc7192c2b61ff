package io.mspbilling.testkit.planted;

import java.util.List;

/** The words that customers' names are made of. None of them is anybody's. */
final class Vocabulary {

  static final List<String> FIRST =
      List.of(
          ("Harbor Harbour Lakeside Lakeview Northwind Northgate Summit Riverton Riverbend Cedar"
                  + " Juniper Maple Oakmont Birchwood Granite Copper Silverline Bluestone Redwood"
                  + " Evergreen Prairie Canyon Mesa Sierra Pacific Atlantic Gulfstream Keystone"
                  + " Liberty Pioneer Heritage Landmark Cornerstone Beacon Lighthouse Anchor Compass"
                  + " Meridian Zenith Apex Vertex Pinnacle Crestview Hillside Valley Meadow Orchard"
                  + " Vineyard Sunrise Sunset Aurora Horizon Skyline Metro Capitol Union Central"
                  + " Eastgate Westfield Southport Bayview Seaside Coastal Island Peninsula Delta"
                  + " Falcon Eagle Heron Osprey Raven Sparrow Bison Badger Cougar Otter Stallion"
                  + " O’Malley D’Angelo Núñez Peña Böhm Çelik Zoë’s Élan Møller Ångström Garçon"
                  + " Kowalski Petrov Okafor Haddad Nakamura Fitzgerald McAllister Vandenberg"
                  + " Thornton Whitfield Ashford Bradbury Carmichael Dunmore Ellsworth Fairbanks"
                  + " Goldstein Hathaway Ingram Jennings Kensington Lockhart Montgomery Norwood")
              .split(" "));

  static final List<String> KIND =
      List.of(
          "Dental",
          "Dental Group",
          "Veterinary Clinic",
          "Law Offices",
          "Plumbing & Heating",
          "Roofing",
          "Accounting Services",
          "Architects",
          "Physical Therapy",
          "Family Medicine",
          "Construction",
          "Logistics",
          "Machine Works",
          "Property Management",
          "Insurance Agency",
          "Wealth Partners",
          "Early Learning Center",
          "Auto Body",
          "Brewing",
          "Electric Supply",
          "Title & Escrow",
          "Orthopedic Associates",
          "Marketing",
          "Landscaping",
          "Home Health Care",
          "Engineering",
          "Packaging",
          "Credit Union",
          "Community Church",
          "Charter School");

  static final List<String> FORM =
      List.of(" LLC", ", LLC", " Inc.", ", Inc.", " Corp", " Ltd", " PLLC", " Co.", " LLP", "");

  private Vocabulary() {}
}
