namespace Course.Assignments.Tests;

public sealed class StubWriterTests
{
    [Fact]
    public void A_solution_becomes_an_exception_in_its_place() => Assert.Equal(
        """
        static double Slope(double w)
        {
            // YOUR CODE HERE
            throw new NotImplementedException();
        }
        """, StubWriter.Write(Sample.SlopeSource));

    [Fact]
    public void A_stub_of_the_authors_own_stands_instead() => Assert.Equal(
        "// YOUR CODE HERE\nvar answer = 0.0;\nanswer", StubWriter.Write("// BEGIN SOLUTION\n// STUB var answer = 0.0;\nvar answer = 42.0;\n// END SOLUTION\nanswer"));

    [Fact]
    public void Every_solution_of_a_cell_goes() => Assert.Equal(
        "a\n// YOUR CODE HERE\nthrow new NotImplementedException();\nb\n    // YOUR CODE HERE\n    throw new NotImplementedException();",
        StubWriter.Write("a\n// BEGIN SOLUTION\n1\n// END SOLUTION\nb\n### begin solution".Replace("### begin solution", "    // ### BEGIN SOLUTION\n    2\n    // ### END SOLUTION")));
}
