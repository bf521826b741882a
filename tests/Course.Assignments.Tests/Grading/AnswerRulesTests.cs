namespace Course.Assignments.Tests;

public sealed class AnswerRulesTests
{
    private static readonly Question Asked = new("q", "Q", 1, false, ["a"], [], ["Softmax", "Var"]);

    [Theory]
    [InlineData("x => x.Softmax()", "Softmax")]
    [InlineData("Course.Operations.Softmax(x)", "Softmax")]
    [InlineData("new Var<double>(x)", "Var")]
    [InlineData("typeof(Tensor).Assembly.GetType(\"Course.Soft\" + \"max\")", "GetType")]
    [InlineData("System.Reflection.Assembly.LoadFrom(\"x\")", "Reflection")]
    [InlineData("#r \"other.dll\"\n1", "#r")]
    [InlineData("static double Softmax(double x) => x; double y = Softmax(1);", null)]
    [InlineData("x.Exp() / x.Exp().Sum() // not Softmax", null)]
    public void What_is_not_allowed_is_found_and_a_definition_of_ones_own_is_not(string answer, string? found) =>
        Assert.Equal(found, AnswerRules.Broken(Asked, [answer]));

    [Fact]
    public void A_question_without_a_list_allows_everything() =>
        Assert.Null(AnswerRules.Broken(Asked with { NotAllowed = [] }, ["typeof(int).GetMethods()"]));
}
