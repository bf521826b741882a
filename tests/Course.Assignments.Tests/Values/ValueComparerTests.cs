namespace Course.Assignments.Tests;

public sealed class ValueComparerTests
{
    private static readonly Tolerance Usual = new(1e-6, 1e-9);

    [Theory]
    [InlineData("""{"number":1}""", """{"number":1.0000005}""", Difference.None)]
    [InlineData("""{"number":1}""", """{"number":1.000002}""", Difference.Value)]
    [InlineData("""{"number":1000000}""", """{"number":1000000.5}""", Difference.None)]
    [InlineData("""{"number":1e-12}""", """{"number":0}""", Difference.None)]
    [InlineData("""{"number":"NaN"}""", """{"number":"NaN"}""", Difference.None)]
    [InlineData("""{"number":"NaN"}""", """{"number":1}""", Difference.NotFinite)]
    [InlineData("""{"number":1}""", """{"number":"NaN"}""", Difference.NotFinite)]
    [InlineData("""{"number":"Infinity"}""", """{"number":"-Infinity"}""", Difference.NotFinite)]
    [InlineData("""{"shape":[2],"numbers":["NaN",1]}""", """{"shape":[2],"numbers":[1,"NaN"]}""", Difference.NotFinite)]
    [InlineData("""{"shape":[2,1],"numbers":[1,2]}""", """{"shape":[2],"numbers":[1,2]}""", Difference.Shape)]
    [InlineData("""{"shape":[2],"numbers":[1000,0.0000005]}""", """{"shape":[2],"numbers":[1000,0]}""", Difference.None)]
    [InlineData("""{"shape":[2],"numbers":[1000,0.00001]}""", """{"shape":[2],"numbers":[1000,0]}""", Difference.Value)]
    [InlineData("""{"text":"a"}""", """{"text":"a"}""", Difference.None)]
    [InlineData("""{"text":"A"}""", """{"text":"a"}""", Difference.Value)]
    [InlineData("""{"text":"1"}""", """{"number":1}""", Difference.Kind)]
    [InlineData("""{"bool":true}""", """{"number":1}""", Difference.Kind)]
    [InlineData("""{"bool":true}""", """{"bool":false}""", Difference.Value)]
    [InlineData("""{"null":true}""", """{"null":true}""", Difference.None)]
    [InlineData("""{"items":[{"number":1},{"text":"a"}]}""", """{"items":[{"number":1},{"text":"a"}]}""", Difference.None)]
    [InlineData("""{"items":[{"number":1}]}""", """{"items":[{"number":1},{"text":"a"}]}""", Difference.Shape)]
    [InlineData("""{"items":[{"number":2},{"text":"a"}]}""", """{"items":[{"number":1},{"text":"a"}]}""", Difference.Value)]
    [InlineData("""{"throws":"System.ArgumentException"}""", """{"throws":"System.ArgumentException"}""", Difference.None)]
    [InlineData("""{"throws":"System.Exception"}""", """{"throws":"System.ArgumentException"}""", Difference.Exception)]
    [InlineData("""{"throws":""}""", """{"throws":""}""", Difference.Exception)]
    [InlineData("""{"number":1}""", """{"throws":"System.ArgumentException"}""", Difference.NoException)]
    [InlineData("""{"other":"Secret"}""", """{"other":"Secret"}""", Difference.Kind)]
    public void Values_are_compared_by_kind(string got, string expected, Difference difference) =>
        Assert.Equal(difference, ValueComparer.Compare(ProbeValue.Read(got)!, ProbeValue.Read(expected)!, Usual));

    [Fact]
    public void Exactly_means_without_tolerance() =>
        Assert.Equal(Difference.Value, ValueComparer.Compare(ProbeValue.Read("""{"number":1}""")!, ProbeValue.Read("""{"number":1.0000000000000002}""")!, Tolerance.None));
}
