namespace Course.Tests;

public class FrameworkTests
{
    /// <summary>Whether it is there depends on how the course was built; what it says when it is, does not.</summary>
    [Fact]
    public void Without_the_optional_library_there_is_none_and_with_it_one_that_tells_what_it_is()
    {
        if (Framework.Open() is not { } framework) Assert.Contains("-p:WithTorchSharp=true", Framework.HowToSwitchOn);
        else Assert.StartsWith("TorchSharp ", framework.Name);
    }
}
