using Course.Probes;

namespace Course.Assignments.Tests;

public sealed class ValueWriterTests
{
    public static TheoryData<object?, string> Values => new()
    {
        { 1.5, """{"number":1.5}""" },
        { 3, """{"number":3}""" },
        { 2.5f, """{"number":2.5}""" },
        { double.NaN, """{"number":"NaN"}""" },
        { double.NegativeInfinity, """{"number":"-Infinity"}""" },
        { true, """{"bool":true}""" },
        { "2,5", """{"text":"2,5"}""" },
        { null, """{"null":true}""" },
        { new[] { 1.0, 2 }, """{"shape":[2],"numbers":[1,2]}""" },
        { new List<int> { 1, 2 }, """{"shape":[2],"numbers":[1,2]}""" },
        { Array.Empty<double>(), """{"shape":[0],"numbers":[]}""" },
        { new double[,] { { 1, 2, 3 }, { 4, 5, 6 } }, """{"shape":[2,3],"numbers":[1,2,3,4,5,6]}""" },
        { new double[][] { [1], [2, 3] }, """{"items":[{"shape":[1],"numbers":[1]},{"shape":[2],"numbers":[2,3]}]}""" },
        { Tensor.Of([[1, 2]]), """{"shape":[1,2],"numbers":[1,2]}""" },
        { new Tensor<double>([7], Shape.Scalar), """{"shape":[],"numbers":[7]}""" },
        { Tensor.Zeros([2, 3]).Shape, """{"shape":[2],"numbers":[2,3]}""" },
        { (1, "a"), """{"items":[{"number":1},{"text":"a"}]}""" },
        { new Uri("http://localhost"), """{"other":"Uri"}""" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_written_by_what_it_is(object? value, string json) => Assert.Equal(json, ValueWriter.Write(value));

    [Fact]
    public void A_value_that_says_something_else_of_itself_is_not_believed() =>
        Assert.Equal("""{"other":"Liar"}""", ValueWriter.Write(new Liar()));

    [Fact]
    public void A_sequence_without_end_is_refused() =>
        Assert.Contains("more than 100000 elements", Assert.Throws<InvalidOperationException>(() => ValueWriter.Write(Endless())).Message);

    [Fact]
    public void A_value_nested_without_end_is_refused()
    {
        var self = new object[1];
        self[0] = self;
        Assert.Throws<InvalidOperationException>(() => ValueWriter.Write(self));
    }

    [Fact]
    public void An_exception_is_its_type_alone()
    {
        Assert.Equal("""{"throws":"System.ArgumentException"}""", Probe.Run(1, _ => throw new ArgumentException("the input was 4711")));
        Assert.Equal("""{"throws":"System.ArgumentException"}""", Probe.Run(1, _ => throw new AggregateException(new ArgumentException())));
    }

    private static IEnumerable<double> Endless()
    {
        while (true) yield return 1;
    }

    private sealed class Liar
    {
        public override string ToString() => "6";
    }
}
