/**
 * The OAuth 2.0 authorization server for development and tests: {@link dev.scimkit.quickstart.oauth.AuthorizationServer},
 * its pages, its tokens, and what administrators have approved.
 */
@NullMarked
package dev.scimkit.quickstart.oauth;

import org.jspecify.annotations.NullMarked;
