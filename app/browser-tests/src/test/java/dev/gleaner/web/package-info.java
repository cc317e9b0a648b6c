/** The pages as a browser lays them out, with what a person needs to get through them. */
@NullMarked
package dev.gleaner.web;

import org.jspecify.annotations.NullMarked;
