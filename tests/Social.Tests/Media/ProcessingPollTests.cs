namespace Social.Media;

public sealed class ProcessingPollTests
{
    private static readonly PollOptions Options = new() { Longest = TimeSpan.FromSeconds(100), MinDelay = TimeSpan.FromSeconds(2), MaxDelay = TimeSpan.FromSeconds(30), Growth = 2 };

    [Fact]
    public async Task The_networks_own_delay_is_honoured_within_bounds()
    {
        InstantTime time = new();
        Queue<PollAnswer<int>> answers = new([new(1, false, TimeSpan.FromSeconds(7)), new(2, false, TimeSpan.FromMilliseconds(1)), new(3, false, TimeSpan.FromHours(1)), new(4, true)]);

        PollAnswer<int> last = await ProcessingPoll.WaitAsync(_ => new ValueTask<PollAnswer<int>>(answers.Dequeue()), Options, time);

        last.ShouldBe(new PollAnswer<int>(4, true));
        time.Delays.ShouldBe([7, 2, 30]);
    }

    [Fact]
    public async Task Without_a_delay_the_pace_grows_and_the_last_look_is_at_the_end()
    {
        InstantTime time = new();
        int looks = 0;

        PollAnswer<int> last = await ProcessingPoll.WaitAsync(_ => new ValueTask<PollAnswer<int>>(new PollAnswer<int>(++looks, false)), Options, time);

        last.HasCompleted.ShouldBeFalse();
        time.Delays.ShouldBe([2, 4, 8, 16, 30, 30, 10]);
        last.Value.ShouldBe(8);
    }

    [Fact]
    public async Task A_first_delay_waits_before_the_first_look()
    {
        InstantTime time = new();
        await ProcessingPoll.WaitAsync(_ => new ValueTask<PollAnswer<int>>(new PollAnswer<int>(1, true)), Options with { FirstDelay = TimeSpan.FromSeconds(5) }, time);
        time.Delays.ShouldBe([5]);
    }

    [Fact]
    public async Task No_wait_looks_once()
    {
        InstantTime time = new();
        PollAnswer<int> last = await ProcessingPoll.WaitAsync(_ => new ValueTask<PollAnswer<int>>(new PollAnswer<int>(1, false)), Options with { Longest = TimeSpan.Zero, FirstDelay = TimeSpan.FromSeconds(5) }, time);
        last.HasCompleted.ShouldBeFalse();
        time.Delays.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wait_can_be_cancelled()
    {
        using CancellationTokenSource cancel = new();
        await Should.ThrowAsync<OperationCanceledException>(async () => await ProcessingPoll.WaitAsync(
            async _ =>
            {
                await cancel.CancelAsync();
                return new PollAnswer<int>(1, false);
            },
            Options,
            TimeProvider.System,
            cancel.Token));
    }

    /// <summary>A clock whose timers ring at once and move it on.</summary>
    private sealed class InstantTime : TimeProvider
    {
        private long _seconds;

        public List<double> Delays { get; } = [];

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _seconds;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Delays.Add(dueTime.TotalSeconds);
            _seconds += (long)dueTime.TotalSeconds;
            return System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
