using System.Text.Json.Nodes;

namespace Course.Charts.XPlotTests;

public class JsonValuesTests
{
    [Theory]
    [InlineData("tomato", "#FF6347")]
    [InlineData("#abc", "#AABBCC")]
    [InlineData("#0072b2", "#0072B2")]
    [InlineData("rgba(1,2,255,0.5)", "#0102FF")]
    [InlineData("rgb( 300 , 0 , 0 )", "#FF0000")]
    [InlineData("no colour", null)]
    [InlineData("ButtonFace", null)]
    public void Colours_are_understood_as_CSS_writes_them(string css, string? expected) => Assert.Equal(expected, JsonValues.Color(css));

    [Theory]
    [InlineData("[1,null,\"NaN\",2.5]", new[] { 1, double.NaN, double.NaN, 2.5 })]
    [InlineData("[1,\"a\"]", null)]
    [InlineData("[\"2026-01-05\"]", null)]
    [InlineData("3", null)]
    public void Numbers_have_gaps_but_no_texts(string json, double[]? expected) => Assert.Equal(expected, JsonValues.Numbers(JsonNode.Parse(json)));

    [Fact]
    public void A_matrix_is_rectangular()
    {
        Assert.Equal(new double[,] { { 1, 2 }, { 3, 4 } }, JsonValues.Grid(JsonNode.Parse("[[1,2],[3,4]]")));
        Assert.Null(JsonValues.Grid(JsonNode.Parse("[[1,2],[3]]")));
        Assert.Null(JsonValues.Grid(JsonNode.Parse("[]")));
        Assert.Null(JsonValues.Grid(JsonNode.Parse("[[]]")));
    }
}
