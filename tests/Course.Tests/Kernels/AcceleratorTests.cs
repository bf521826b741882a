namespace Course.Tests.Kernels;

public class AcceleratorTests
{
    /// <summary>Whether it is there depends on how the course was built; what it says when it is, does not.</summary>
    [Fact]
    public void Without_the_optional_library_there_is_none_and_with_it_a_device_that_tells_what_it_is()
    {
        using var accelerator = Accelerator.Open();
        if (accelerator is null) Assert.Contains("-p:WithIlgpu=true", Accelerator.HowToSwitchOn);
        else Assert.StartsWith("chosen: ", accelerator.Report[^1]);
    }
}
