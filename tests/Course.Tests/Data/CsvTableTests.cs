namespace Course.Tests;

public class CsvTableTests
{
    private const string Text = "name,mass,\"size, cm\"\r\n\"Ann \"\"A\"\"\",1.5,3\r\n\r\n\"two\nlines\",NA,-2e1\r\nBob,,4";

    private static readonly CsvTable Table = CsvTable.Parse(Text, "some.csv");

    private static string Message(string text, Action<CsvTable>? use = null) => Assert.Throws<DataFormatException>(() =>
    {
        var table = CsvTable.Parse(text, "some.csv");
        use?.Invoke(table);
    }).Message;

    [Fact]
    public void QuotesMayHoldCommasLineEndsAndQuotes()
    {
        Assert.Equal(["name", "mass", "size, cm"], Table.Columns);
        Assert.Equal(["Ann \"A\"", "two\nlines", "Bob"], Table.Texts("name"));
        Assert.Equal([3, -20, 4], Table.Numbers("size, cm"));
    }

    [Fact]
    public void MissingValuesAreWhatTheCallerSays()
    {
        Assert.Equal([1.5, double.NaN, double.NaN], Table.Numbers("mass", missing: double.NaN));
        Assert.Equal(["1.5", null, null], Table.Texts("mass"));
        Assert.Equal(1, Table.WithoutMissing("mass").Count);
        Assert.Equal(1, Table.WithoutMissing().Count);
        Assert.Equal(3, Table.WithoutMissing("size, cm").Count);
    }

    [Fact]
    public void AMissingValueIsNamedWithItsPlace() =>
        Assert.StartsWith("some.csv, line 4, column 'mass' (2): the value is missing", Assert.Throws<DataFormatException>(() => Table.Numbers("mass")).Message);

    [Fact]
    public void ANumberThatIsNoneIsNamedWithItsPlace() =>
        Assert.StartsWith("some.csv, line 3, column 'b' (2): '1,5' is no number", Message("a,b\n1,2\n3,\"1,5\"", table => table.Matrix("a", "b")));

    [Theory]
    [InlineData("", "some.csv is empty")]
    [InlineData("a,b\n1,2\n3", "some.csv, line 3, column 2: the row has 1 fields; the header names 2")]
    [InlineData("a,b\n1,2,3", "some.csv, line 2, column 3: the row has 3 fields; the header names 2")]
    [InlineData("a,,c\n", "some.csv, line 1, column 2: the column has no name")]
    [InlineData("a,b,a\n", "some.csv, line 1, column 3: the name 'a' is used twice")]
    [InlineData("a,b\n1,\"2\n3,4", "some.csv, line 2, column 2: the quoted field is never closed")]
    [InlineData("a,b\n\"1\"x,2", "some.csv, line 2, column 1: after the closing quote comes 'x'")]
    [InlineData("a,b\n1,2\"", "some.csv, line 2, column 2: a quote stands inside a field")]
    public void WhatIsWrongIsReportedWithFileLineAndColumn(string text, string message) => Assert.StartsWith(message, Message(text));

    [Fact]
    public void AColumnThatIsNotThereIsNamedWithThoseThatAre() =>
        Assert.Contains("no column 'height'. It has: name, mass, size, cm", Assert.Throws<ArgumentException>(() => Table.Numbers("height")).Message);

    [Fact]
    public void ColumnsBecomeAMatrixAndNamesClasses()
    {
        var table = CsvTable.Parse("x,y,kind\n1,2,b\n3,4,a\n5,6,b\n");
        Assert.Equal<Shape>([3, 2], table.Matrix("y", "x").Shape);
        Assert.Equal([2, 1, 4, 3, 6, 5], table.Matrix("y", "x").ToArray());
        var (names, labels) = table.Classes("kind");
        Assert.Equal(["a", "b"], names);
        Assert.Equal([1, 0, 1], labels);
    }

    [Fact]
    public void AFileIsReadAndNamed()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, "\uFEFFx\n1\nten\n");
        Assert.Equal(2, CsvTable.Read(path).Count);
        Assert.Contains($"{Path.GetFileName(path)}, line 3, column 'x' (1): 'ten'", Assert.Throws<DataFormatException>(() => CsvTable.Read(path).Numbers("x")).Message);
        File.Delete(path);
    }
}
