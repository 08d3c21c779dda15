/** Rules about lists: filters, sorting, pages, cursors, chosen attributes and searches by POST. */
@NullMarked
package dev.scimkit.testkit.suite.standard.query;

import org.jspecify.annotations.NullMarked;
