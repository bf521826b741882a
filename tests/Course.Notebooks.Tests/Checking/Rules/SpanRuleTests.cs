namespace Course.Notebooks.Tests;

public class SpanRuleTests
{
    [Theory]
    [InlineData("float[] a = new float[3];\nTensorPrimitives.Sum(a.AsSpan())")]
    [InlineData("double Sum(double[] a) { Span<double> s = a; return s[0]; }")]
    [InlineData("var copy = a.AsSpan().ToArray();")]
    [InlineData("{ Span<int> inner = stackalloc int[3]; }")]
    public void Arrays_at_top_level_and_spans_inside_are_kept(string source) => Keeps.Rule<SpanRule>(Keeps.Code(source));

    [Theory]
    [InlineData("Span<double> s = a;")]
    [InlineData("System.ReadOnlySpan<char> s = \"a\";")]
    [InlineData("var s = a.AsSpan();")]
    [InlineData("var s = a.AsSpan(1, 2);")]
    [InlineData("var s = tensor.Span;")]
    [InlineData("var s = new Span<int>(a);")]
    [InlineData("var s = stackalloc int[3];")]
    public void A_span_at_top_level_is_found(string source) => Keeps.Breaks<SpanRule>(Keeps.Code(source), 1, "make `s` an array");
}
