@org.jspecify.annotations.NullMarked
package io.mspbilling.examples.service;
