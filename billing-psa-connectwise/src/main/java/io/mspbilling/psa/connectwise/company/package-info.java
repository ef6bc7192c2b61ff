/** The company module of ConnectWise in its own words: companies and their contacts. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.psa.connectwise.company;
