using System.Globalization;
using System.Linq.Expressions;

namespace Course;

/// <summary>
/// Counts the different sub-expressions of an expression. Two are the same if they apply the same operation to the same operands;
/// each gets a number, so that a node is recognised by its operation and its operands' numbers alone.
/// </summary>
internal sealed class DistinctExpressions
{
    private readonly Dictionary<string, int> numbers = [];

    // Trees built by rules share whole branches; each object is looked at once.
    private readonly Dictionary<Expression, int> seen = new(ReferenceEqualityComparer.Instance);

    public static int Count(Expression expression)
    {
        var distinct = new DistinctExpressions();
        distinct.Number(expression);
        return distinct.numbers.Count;
    }

    private int Number(Expression node)
    {
        if (seen.TryGetValue(node, out int known)) return known;
        string key = node switch
        {
            ParameterExpression parameter => parameter.Name!,
            _ when Literal.Of(node) is { } constant => constant.ToString("R", CultureInfo.InvariantCulture),
            UnaryExpression f => $"{f.NodeType} {Number(f.Operand)}",
            BinaryExpression f => $"{f.NodeType} {Number(f.Left)} {Number(f.Right)}",
            MethodCallExpression f => $"{f.Method.Name} {string.Join(' ', f.Arguments.Select(Number))}",
            _ => throw Elementary.Unsupported(node),
        };
        if (!numbers.TryGetValue(key, out int number)) numbers[key] = number = numbers.Count;
        return seen[node] = number;
    }
}
