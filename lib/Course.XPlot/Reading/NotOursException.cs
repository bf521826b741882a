namespace Course.Charts;

/// <summary>Thrown where a chart has something that our figures do not have.</summary>
/// <param name="what">What it is: the end of a sentence.</param>
internal sealed class NotOursException(string what) : Exception(what);
