namespace Course;

/// <summary>
/// Tells a notebook how a type shows itself. .NET Interactive and the course's kernel look for an attribute of this
/// name, so the library needs no reference to either.
/// </summary>
/// <param name="formatterSourceType">A type with a parameterless constructor and a method <c>CreateTypeFormatters()</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[] PreferredMimeTypes { get; set; } = ["text/html"];
}
