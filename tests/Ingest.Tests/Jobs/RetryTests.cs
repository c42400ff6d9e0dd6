using Ingest.Jobs;
using Model.Operations;

namespace Ingest.Tests.Jobs;

public sealed class RetryTests
{
    [Theory]
    [InlineData(true, RunOutcome.Busy, RunOutcome.Busy, RunOutcome.Busy)]
    [InlineData(true, RunOutcome.Failed)]
    [InlineData(true, RunOutcome.TimedOut, RunOutcome.Failed, RunOutcome.Done)]
    [InlineData(false, RunOutcome.Failed, RunOutcome.TimedOut, RunOutcome.Failed)]
    [InlineData(false, RunOutcome.CheckFailed)]
    [InlineData(false, RunOutcome.Refused)]
    [InlineData(false, RunOutcome.Done, RunOutcome.Failed)]
    public void What_may_pass_by_itself_is_tried_again_and_failures_only_a_few_times(bool tried, params RunOutcome[] newestFirst) =>
        Assert.Equal(tried, RetryRule.MayPass(newestFirst));

    [Fact]
    public void Before_the_first_run_there_is_nothing_to_try_again() => Assert.False(RetryRule.MayPass([]));
}
