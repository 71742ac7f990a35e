using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Expressions;

namespace Plumb.Postgres.Tests.Rendering.Expressions;

public class SteadyExpressionTests
{
    [Theory]
    [InlineData("(a = ANY ((ARRAY['x'::character varying, 'y'::character varying])::text[]))",
        "(a = ANY ((ARRAY['x'::character varying, 'y'::character varying])::character varying[]::text[]))")]
    [InlineData("(a = ANY ((ARRAY['x'::character varying(3), NULL::character varying])::text[]))",
        "(a = ANY ((ARRAY['x'::character varying(3), NULL::character varying])::character varying[]::text[]))")]
    [InlineData("(a = ANY ((ARRAY[1, 22])::numeric[]))", "(a = ANY ((ARRAY[1, 22])::integer[]::numeric[]))")]
    [InlineData("(a = ANY ((ARRAY['],)'::s.\"odd, type\", E'\\\\'''::s.\"odd, type\"])::text[]))",
        "(a = ANY ((ARRAY['],)'::s.\"odd, type\", E'\\\\'''::s.\"odd, type\"])::s.\"odd, type\"[]::text[]))")]
    public void Keeps_the_cast_of_an_array_out_of_its_elements(string printed, string steady) => Assert.Equal(steady, Of(printed));

    [Theory]
    [InlineData("(((a >= 1) AND (a <= 2)) AND (b > 0))", "(((a >= 1) AND (a <= 2))::boolean AND (b > 0))")]
    [InlineData("(((a < 1) OR (a > 2)) OR b OR c)", "(((a < 1) OR (a > 2))::boolean OR b OR c)")]
    [InlineData("((((a AND b) AND c) AND d) OR e)", "((((a AND b)::boolean AND c)::boolean AND d) OR e)")]
    public void Keeps_a_condition_apart_that_is_the_first_of_its_own_kind(string printed, string steady) => Assert.Equal(steady, Of(printed));

    [Theory]
    [InlineData("((a = 1) AND (b = 2) AND (c = 3))")]
    [InlineData("((c = 3) AND ((a = 1) AND (b = 2)))")]
    [InlineData("(((a = 1) OR (b = 2)) AND (c = 3))")]
    [InlineData("(a = '(((x) AND (y)) AND (z))'::text)")]
    [InlineData("(a = ANY (ARRAY[('x'::character varying)::text]))")]
    [InlineData("((ARRAY[1, 'x'::text])::text[])")]
    [InlineData("(\"((a AND b) AND \" > 1)")]
    public void Leaves_alone_what_is_read_back_as_it_is(string printed) => Assert.Equal(printed, Of(printed));

    [Theory]
    [InlineData(" SELECT a.b FROM a\nUNION\n SELECT 'x'::text FROM c", " SELECT a.b FROM a\nUNION\n SELECT 'x'::text AS \"?column?\" FROM c")]
    [InlineData("SELECT DISTINCT ON (a.b, (a.c || 'x'::text)) a.b, (a.c)::text, lower(a.c) AS lower", "SELECT DISTINCT ON (a.b, (a.c || 'x'::text)) a.b, (a.c)::text AS \"?column?\", lower(a.c) AS lower")]
    [InlineData("(a IN ( SELECT NULL::text WHERE (EXISTS ( SELECT 1 FROM b))))", "(a IN ( SELECT NULL::text AS \"?column?\" WHERE (EXISTS ( SELECT 1 FROM b))))")]
    [InlineData("SELECT ARRAY( SELECT 'FROM'::name) AS x, \"SELECT ,\".\"a b\", CASE WHEN a THEN 'x'::text END AS c", "SELECT ARRAY( SELECT 'FROM'::name AS \"?column?\") AS x, \"SELECT ,\".\"a b\", CASE WHEN a THEN 'x'::text END AS c")]
    [InlineData("SELECT mode() WITHIN GROUP (ORDER BY t.a) AS mode, 'x'::text FROM t GROUP BY t.b", "SELECT mode() WITHIN GROUP (ORDER BY t.a) AS mode, 'x'::text AS \"?column?\" FROM t GROUP BY t.b")]
    [InlineData("SELECT DISTINCT x.y, 'x'::text UNION SELECT x_1.y$2 FROM x x_1", "SELECT DISTINCT x.y, 'x'::text AS \"?column?\" UNION SELECT x_1.y$2 FROM x x_1")]
    [InlineData("BEGIN ATOMIC\n SELECT (a || 'x'::text);\n SELECT 'x'::text;\nEND", "BEGIN ATOMIC\n SELECT (a || 'x'::text) AS \"?column?\";\n SELECT 'x'::text AS \"?column?\";\nEND")]
    public void Says_the_name_of_a_column_that_has_none(string printed, string steady) => Assert.Equal(steady, Of(printed));

    [Theory]
    [InlineData("( SELECT 1) CYCLE id SET seen TO 'Y'::text DEFAULT 'N'::text USING path", "( SELECT 1) CYCLE id SET seen TO text 'Y'/*::text*/ DEFAULT text 'N'/*::text*/ USING path")]
    [InlineData("( SELECT 1) CYCLE id SET \"a TO\" TO 1 DEFAULT 'a DEFAULT '''::s.\"odd DEFAULT \" USING path",
        "( SELECT 1) CYCLE id SET \"a TO\" TO 1 DEFAULT s.\"odd DEFAULT \" 'a DEFAULT '''/*::s.\"odd DEFAULT \"*/ USING path")]
    [InlineData("( SELECT 1) CYCLE id SET seen TO E'\\\\'''::character varying DEFAULT false USING path",
        "( SELECT 1) CYCLE id SET seen TO character varying E'\\\\'''/*::character varying*/ DEFAULT false USING path")]
    [InlineData("(a = ' SET x TO ''Y''::text DEFAULT 1 USING '::text)", "(a = ' SET x TO ''Y''::text DEFAULT 1 USING '::text)")]
    public void Puts_the_type_of_a_mark_in_front_of_it(string printed, string steady) => Assert.Equal(steady, Of(printed));

    [Theory]
    [InlineData("(EXTRACT(YEAR FROM a) > (0)::numeric)", "(EXTRACT('YEAR' FROM a) > (0)::numeric)")]
    [InlineData("EXTRACT(it's FROM EXTRACT(two words FROM a))", "EXTRACT('it''s' FROM EXTRACT('two words' FROM a))")]
    [InlineData("(EXTRACT(year FROM a) > EXTRACT(timezone_hour FROM a))", "(EXTRACT(year FROM a) > EXTRACT(timezone_hour FROM a))")]
    [InlineData("('EXTRACT(YEAR FROM x)'::text || \"EXTRACT(YEAR FROM x)\")", "('EXTRACT(YEAR FROM x)'::text || \"EXTRACT(YEAR FROM x)\")")]
    public void Quotes_a_field_of_extract_that_is_no_plain_word(string printed, string steady) => Assert.Equal(steady, Of(printed));

    private static string Of(string printed) => SteadyExpression.Of(new SqlExpression(printed)).Text;
}
