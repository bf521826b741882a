namespace Course.Assignments;

/// <summary>In what way a value is not the right one. What it was, and what was expected, stay secret.</summary>
public enum Difference
{
    /// <summary>It is right.</summary>
    None,

    /// <summary>The kind of value is another: text for a number, a tuple for a tensor.</summary>
    Kind,

    /// <summary>The shape or length is another.</summary>
    Shape,

    /// <summary>NaN or an infinity stands where a number belongs, or the other way round.</summary>
    NotFinite,

    /// <summary>The value is another.</summary>
    Value,

    /// <summary>An exception was expected and none came.</summary>
    NoException,

    /// <summary>Another exception was expected, or none.</summary>
    Exception,
}
