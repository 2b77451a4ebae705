namespace Social.Testing;

/// <content>What tests put on the network, and what they ask of it.</content>
public abstract partial class GraphEmulator
{
    /// <summary>Gets the app that is registered.</summary>
    public EmulatedMetaApp DefaultApp => State.App;

    /// <summary>Gets the user who exists from the start, and who consents.</summary>
    public EmulatedMetaUser DefaultUser => State.Seed.User;

    /// <summary>Gets the Page that exists from the start; <see cref="DefaultUser"/> has every task on it.</summary>
    public EmulatedPage DefaultPage => State.Seed.Page;

    /// <summary>Gets the account of Instagram that exists from the start; it is linked to <see cref="DefaultPage"/>.</summary>
    public EmulatedInstagramAccount DefaultAccount => State.Seed.Account;

    /// <summary>Gets the Pages, oldest first.</summary>
    public IReadOnlyList<EmulatedPage> Pages => State.All<EmulatedPage>();

    /// <summary>Gets the accounts of Instagram, oldest first.</summary>
    public IReadOnlyList<EmulatedInstagramAccount> Accounts => State.All<EmulatedInstagramAccount>();

    /// <summary>Adds a user.</summary>
    /// <param name="name">The name.</param>
    public EmulatedMetaUser AddUser(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return State.Seed.AddUser(name);
    }

    /// <summary>Adds a Page.</summary>
    /// <param name="name">The name.</param>
    /// <param name="manager">Who has every task on it; null for nobody.</param>
    public EmulatedPage AddPage(string name, EmulatedMetaUser? manager = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return State.Seed.AddPage(name, manager);
    }

    /// <summary>Adds an account of Instagram.</summary>
    /// <param name="username">The name behind the at sign.</param>
    /// <param name="name">The name that is shown; null takes the first.</param>
    /// <param name="page">The Page that it is linked to; null for none, so that only Instagram's own login reaches it.</param>
    public EmulatedInstagramAccount AddAccount(string username, string? name = null, EmulatedPage? page = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        return State.Seed.AddAccount(username, name ?? username, page);
    }

    /// <summary>Adds a business.</summary>
    /// <param name="name">The name.</param>
    /// <param name="admin">Who administers it; null takes <see cref="DefaultUser"/>.</param>
    public EmulatedBusiness AddBusiness(string name, EmulatedMetaUser? admin = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return State.Add(new EmulatedBusiness(State.NextId(), name, admin ?? DefaultUser, State.Now));
    }

    /// <summary>Issues a user's long-lived token without the consent page.</summary>
    /// <param name="user">The user; null takes <see cref="DefaultUser"/>.</param>
    /// <param name="scopes">The scopes; null grants <see cref="AllScopes"/>.</param>
    /// <param name="isLongLived">Whether it is of the 60-day kind.</param>
    public EmulatedGraphToken IssueUserToken(EmulatedMetaUser? user = null, IReadOnlyList<string>? scopes = null, bool isLongLived = true) =>
        State.Tokens.IssueUser(user ?? DefaultUser, scopes ?? AllScopes, isLongLived);

    /// <summary>Issues a Page's token, which does not end, without the consent page.</summary>
    /// <param name="page">The Page; null takes <see cref="DefaultPage"/>.</param>
    /// <param name="user">Who manages it; null takes <see cref="DefaultUser"/>.</param>
    /// <param name="scopes">The scopes; null grants <see cref="AllScopes"/>.</param>
    public EmulatedGraphToken IssuePageToken(EmulatedPage? page = null, EmulatedMetaUser? user = null, IReadOnlyList<string>? scopes = null) =>
        State.Tokens.IssuePage(page ?? DefaultPage, IssueUserToken(user, scopes));

    /// <summary>Gets the media of Instagram that exist, those inside carousels included, oldest first.</summary>
    public IReadOnlyList<EmulatedInstagramMedia> Media => State.All<EmulatedInstagramMedia>();

    /// <summary>Gets the containers of Instagram, oldest first.</summary>
    public IReadOnlyList<EmulatedInstagramContainer> Containers => State.All<EmulatedInstagramContainer>();

    /// <summary>Gets the comments on media of Instagram, oldest first.</summary>
    public IReadOnlyList<EmulatedInstagramComment> MediaComments => State.All<EmulatedInstagramComment>();

    /// <summary>Adds a medium to an account without a request; it counts toward no quota.</summary>
    /// <param name="account">The account.</param>
    /// <param name="caption">The caption.</param>
    /// <param name="createdAt">When; null means now.</param>
    /// <param name="mediaType">IMAGE, VIDEO, REELS, STORIES or CAROUSEL.</param>
    public EmulatedInstagramMedia AddMedia(EmulatedInstagramAccount account, string? caption = null, DateTimeOffset? createdAt = null, string mediaType = "IMAGE")
    {
        ArgumentNullException.ThrowIfNull(account);
        var at = createdAt ?? State.Now;
        var container = new EmulatedInstagramContainer(State.NextId(), account, mediaType, at) { Caption = caption, FinishedAt = at, IsVideo = mediaType is "VIDEO" or "REELS" };
        return container.Media = State.Add(new EmulatedInstagramMedia(State.NextId(), container, at) { IsSeeded = true });
    }

    /// <summary>Adds a comment to a medium without a request.</summary>
    /// <param name="media">The medium.</param>
    /// <param name="username">Who wrote it.</param>
    /// <param name="text">The text.</param>
    /// <param name="parent">The comment that it answers, or null.</param>
    /// <param name="createdAt">When; null means now.</param>
    public EmulatedInstagramComment AddMediaComment(EmulatedInstagramMedia media, string username, string text, EmulatedInstagramComment? parent = null, DateTimeOffset? createdAt = null)
    {
        ArgumentNullException.ThrowIfNull(media);
        return InstagramCommentEndpoints.Add(State, media, username, text, parent, createdAt ?? State.Now);
    }

    /// <summary>Tells how a container stands, by the network's clock.</summary>
    /// <param name="container">The container.</param>
    /// <returns><c>IN_PROGRESS</c>, <c>FINISHED</c>, <c>ERROR</c>, <c>EXPIRED</c> or <c>PUBLISHED</c>.</returns>
    public string StatusOf(EmulatedInstagramContainer container)
    {
        ArgumentNullException.ThrowIfNull(container);
        return container.StatusAt(State.Now);
    }

    /// <summary>Lets a token expire now.</summary>
    /// <param name="accessToken">The token.</param>
    /// <returns>Whether the token was known.</returns>
    public bool ExpireToken(string accessToken) => State.Tokens.Change(accessToken, t => t.ExpiresAt = State.Now);

    /// <summary>Revokes a token: the user removed the app.</summary>
    /// <param name="accessToken">The token.</param>
    /// <returns>Whether the token was known.</returns>
    public bool RevokeToken(string accessToken) => InvalidateToken(accessToken, GraphErrors.Deauthorized);

    /// <summary>Ends a token for a reason.</summary>
    /// <param name="accessToken">The token.</param>
    /// <param name="subcode">The subcode of code 190: 458 app removed, 459 checkpoint, 460 password changed, 463 expired, 464 unconfirmed user, 467 invalid, 490 must verify, 492 role lost.</param>
    /// <returns>Whether the token was known.</returns>
    public bool InvalidateToken(string accessToken, int subcode) => State.Tokens.Change(accessToken, t => t.RefusedWith = subcode);

    /// <summary>Lets a user change the password, which ends every token of the user and of the Pages behind it.</summary>
    /// <param name="user">The user.</param>
    public void ChangePassword(EmulatedMetaUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        State.Tokens.EndAll(user.Id, 460);
    }
}
