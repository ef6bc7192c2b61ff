package io.mspbilling.examples.files;

import io.mspbilling.json.Node;

/**
 * One record of a file.
 *
 * @param file the file's name
 * @param line where it starts, from 1
 * @param text as it stands in the file
 * @param fields what it says
 */
record Row(String file, long line, String text, Node fields) {}
