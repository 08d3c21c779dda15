/*
 * The one authority on the syntax of SCIM filters and patch paths: RFC 7644 sections 3.4.2.2 (figure 1) and 3.5.2
 * (figure 7) with errata 4670, 4690, 7122, 7319, 7322 and 8924. Beside each rule stands the ABNF rule it implements.
 *
 * Two things make it fast. Every decision needs one token only, so nothing is ever predicted: operators therefore take
 * the blanks around them along, and what begins with an attribute path is told apart after the path. And no parse tree
 * is built: the actions make the syntax tree, with the verbs of FilterTreeBuilder.
 *
 * The lexer never fails: what fits nothing becomes OTHER, and the parser says what it expected instead. Characters
 * beyond ASCII reach the lexer as DEL, see FilterText; both are allowed inside strings and nowhere else.
 */
grammar ScimFilter;

options {
    caseInsensitive = true; // RFC 5234 section 2.3: literals in ABNF are case-insensitive
    superClass = FilterTreeBuilder;
}

@header {
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.filter.*;
import java.util.List;
}

// A whole filter; nothing may follow it.
filter returns [Filter tree]
    : orExp EOF { $tree = $orExp.tree; }
    ;

// PATH = attrPath / valuePath [subAttr]; erratum 7122 adds attrExp. Nothing may follow it.
patchPath returns [PatchPath path]
    : attr=(ATTR_PATH | TRUE | FALSE | NULL) { AttributePath of = attributePath($attr); int at = $attr.getStartIndex(); $path = path(of); }
      ( LBRACKET { enterBrackets($LBRACKET, of); } valOrExp RBRACKET { leaveBrackets(); $path = path(of, $valOrExp.tree); }
        ( SUB_ATTR { $path = path(of, $valOrExp.tree, $SUB_ATTR); } )?
      | attrTest[elementPathOf(of), at] { $path = path(attributeOf(of), $attrTest.tree); }
      )?
      EOF
    ;

// logExp = FILTER SP "or" SP FILTER, binding last
orExp returns [Filter tree] locals [List<Filter> operands]
    : first=andExp { $tree = $first.tree; }
      ( OR next=andExp { $operands = append($operands, $tree, $next.tree); } )*
      { $tree = or($tree, $operands); }
    ;

// logExp = FILTER SP "and" SP FILTER, binding before "or"
andExp returns [Filter tree] locals [List<Filter> operands]
    : first=term { $tree = $first.tree; }
      ( AND next=term { $operands = append($operands, $tree, $next.tree); } )*
      { $tree = and($tree, $operands); }
    ;

// FILTER = attrExp / valuePath / *1"not" "(" FILTER ")"
// valuePath = attrPath "[" valFilter "]"; the sub-attribute after it is outside the ABNF, Entra ID needs it
term returns [Filter tree]
    : LPAREN orExp RPAREN { $tree = $orExp.tree; }
    | NOT orExp RPAREN { $tree = not($orExp.tree); }
    | attr=(ATTR_PATH | TRUE | FALSE | NULL) { AttributePath of = attributePath($attr); int at = $attr.getStartIndex(); }
      ( attrTest[of, at] { $tree = $attrTest.tree; }
      | LBRACKET valOrExp RBRACKET { Filter condition = $valOrExp.tree; }
        ( SUB_ATTR { AttributePath sub = subAttribute($SUB_ATTR); }
          attrTest[sub, $SUB_ATTR.getStartIndex()] { condition = and(condition, $attrTest.tree); }
        )?
        { $tree = valuePath(of, condition, at); }
      )
    ;

// attrExp = (attrPath SP "pr") / (attrPath SP compareOp SP compValue), after its attrPath
// compValue = false / null / true / number / string
attrTest [AttributePath of, int at] returns [Filter tree]
    : PR { $tree = present(of, at); }
    | COMPARE_OP { Filter.Operator operator = operator($COMPARE_OP); }
      value=(STRING | NUMBER | TRUE | FALSE | NULL) { $tree = comparison(of, operator, $value, at); }
    ;

// valFilter = valFilter SP "or" SP valFilter (erratum 7322)
valOrExp returns [Filter tree] locals [List<Filter> operands]
    : first=valAndExp { $tree = $first.tree; }
      ( OR next=valAndExp { $operands = append($operands, $tree, $next.tree); } )*
      { $tree = or($tree, $operands); }
    ;

// valFilter = valFilter SP "and" SP valFilter (erratum 7322)
valAndExp returns [Filter tree] locals [List<Filter> operands]
    : first=valTerm { $tree = $first.tree; }
      ( AND next=valTerm { $operands = append($operands, $tree, $next.tree); } )*
      { $tree = and($tree, $operands); }
    ;

// valFilter = attrExp / *1"not" "(" valFilter ")"; no value path inside a value path (erratum 4690)
valTerm returns [Filter tree]
    : LPAREN valOrExp RPAREN { $tree = $valOrExp.tree; }
    | NOT valOrExp RPAREN { $tree = not($valOrExp.tree); }
    | attr=(ATTR_PATH | TRUE | FALSE | NULL) { AttributePath of = attributePath($attr); int at = $attr.getStartIndex(); }
      attrTest[of, at] { $tree = $attrTest.tree; }
    ;

// *1"not" "(" with the blank that erratum 7319 allows; blanks inside parentheses are outside the ABNF
NOT : 'not' SP? '(' SP? ;
LPAREN : '(' SP? ;
RPAREN : SP? ')' ;
LBRACKET : SP? '[' SP? ;
RBRACKET : SP? ']' ;

AND : SP 'and' SP ;
OR : SP 'or' SP ;
PR : SP 'pr' ;

// compareOp
COMPARE_OP : SP ( 'eq' | 'ne' | 'co' | 'sw' | 'ew' | 'gt' | 'lt' | 'ge' | 'le' ) SP ;

// RFC 7159 section 3; written in lower case only, which FilterTreeBuilder checks
TRUE : 'true' ;
FALSE : 'false' ;
NULL : 'null' ;

// RFC 7159 section 6
NUMBER : '-'? ( '0' | [1-9] DIGIT* ) ( '.' DIGIT+ )? ( 'e' [-+]? DIGIT+ )? ;

// RFC 7159 section 7
STRING : UNCLOSED_STRING '"' ;
UNCLOSED_STRING options { caseInsensitive = false; } : '"' ( UNESCAPED | ESCAPED )* ;

// attrPath = [URI ":"] ATTRNAME *1subAttr; the URI ends at the last colon
ATTR_PATH : ( URI ':' )? ATTRNAME SUB_ATTR? ;

// subAttr = "." ATTRNAME
SUB_ATTR : '.' ATTRNAME ;

OTHER : . ;

// ATTRNAME = ["$"] ALPHA *nameChar; nameChar = "$" / "-" / "_" / DIGIT / ALPHA (erratum 8924)
fragment ATTRNAME : '$'? [a-z] [-_$0-9a-z]* ;

// URI of RFC 3986 without brackets and parentheses, which end a path here
fragment URI : [a-z] [-+.0-9a-z]* ':' ( [-._~!$&'*+,;=:@/?#0-9a-z] | '%' HEX HEX )+ ;

fragment UNESCAPED options { caseInsensitive = false; } : ~["\\\u0000-\u001F] ;
fragment ESCAPED options { caseInsensitive = false; } : '\\' ( ["\\/bfnrt] | 'u' HEX HEX HEX HEX ) ;
fragment HEX options { caseInsensitive = false; } : [0-9a-fA-F] ;
fragment DIGIT : [0-9] ;
fragment SP : ' '+ ;
