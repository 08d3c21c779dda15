/** SCIM in an embedded Jetty, without a framework. */
@NullMarked
package com.example.servlet;

import org.jspecify.annotations.NullMarked;
