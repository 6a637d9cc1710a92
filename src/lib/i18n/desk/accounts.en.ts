import { counter } from '../plural.ts';
import type { AccountWords } from './accounts.ts';

const n = counter('en');
const minutes = (count: number) => n(count, { one: '# minute', other: '# minutes' });
const hours = (count: number) => n(count, { one: '# hour', other: '# hours' });

export const accounts: AccountWords = {
	desk: 'Desk',
	email: 'E-mail address',
	password: 'Password',
	newPassword: 'New password',
	currentPassword: 'Present password',
	name: 'Name, as colleagues will read it',
	language: 'Language',
	show: 'Show',
	hide: 'Hide',
	length: '12 characters at least',
	proceed: 'Continue',
	rankTold: (name, tells) => `${name}: ${tells}`,
	rankTells: {
		contributor: 'writes drafts of their own',
		editor: 'publishes, withdraws, sees exact places',
		administrator: 'people and settings as well'
	},
	faults: {
		missing: 'To be filled in.',
		lengthy: 'Too long.',
		address: 'This is no e-mail address.',
		taken: 'This address has an account already.',
		choice: 'To be chosen from the list.',
		wrong: 'This is not the present password.',
		differs: 'This is not the code that your app shows.',
		short: 'Too short: 12 characters at least.',
		long: 'Too long: 256 characters at most.',
		common: 'This password is on the known lists. Four unrelated words are better.',
		personal: 'This password comes from your name or address. Four unrelated words are better.'
	},
	tooMany: (count) => `Too many tries. Come back in ${minutes(count)}.`,
	refused: {
		nobody: 'Your session has ended. Nothing is lost: enter again, your text is waiting.',
		foreign: 'This request does not come from a page of the desk.'
	},

	enter: {
		title: 'Enter the desk',
		lead: 'With the fingerprint, face or PIN of this device. No password travels.',
		passkey: 'Enter with a passkey',
		or: 'or',
		example: 'name@newsroom.example',
		withPassword: 'Continue with a password',
		submit: 'Enter',
		wrong: 'This address and this password do not open the desk.',
		wrongPasskey: 'This passkey does not open the desk.',
		noPasskeys: 'This browser knows no passkeys.',
		stopped: 'The request was interrupted. Nothing was sent.',
		forgotten: 'Forgotten password',
		lost: 'Lost your device? A recovery code, or a link from an administrator.'
	},
	code: {
		title: 'Your code',
		lead: 'The six digits of your app, or a recovery code.',
		label: 'Code',
		wrong: 'This code does not open. Each works once, and the six digits for a short time.',
		again: 'Start again'
	},
	first: {
		title: 'Open the desk',
		lead: (count) =>
			`You will be its first person: you administer it and invite the others. This link works once, for another ${minutes(count)}.`,
		step: '1 of 2',
		next: 'Next: a passkey, or a recovery code.'
	},
	invitation: {
		title: 'Join the newsroom',
		lead: (rank, email) => `You will enter with ${email}. Your role: ${rank}.`,
		expires: (count) => `This link works once, for another ${hours(count)}.`,
		submit: 'Join'
	},
	reset: {
		title: 'Choose a password',
		lead: (email) => `For ${email}. All your sessions will end.`,
		submit: 'Keep and enter'
	},
	voided: {
		title: 'This link opens nothing any more',
		text: 'It was used, its time is over, or another one replaced it. Ask whoever administers the desk for a new one.',
		enter: 'Enter the desk'
	},
	forgotten: {
		title: 'Forgotten password',
		lead: 'If this address has an account, a link is sent to it. It works once, for a day.',
		submit: 'Send a link',
		sent: 'If this address has an account, a link is on its way to it.',
		noMail: 'This desk sends no mail. Ask somebody who administers it for a link.'
	},
	leave: {
		title: 'Leave the desk',
		lead: (name) => `The session of ${name} on this device ends.`,
		submit: 'Leave',
		stay: 'Stay'
	},

	account: {
		title: 'Account',
		welcome: 'The desk is open. A passkey guards it better than a password: set one up on this device.',
		toDesk: 'To the desk',
		you: 'You',
		save: 'Keep',
		saved: 'Kept.',
		passwordTitle: 'Password',
		passwordLead: 'Your other sessions will end.',
		changePassword: 'Change',
		passkeys: 'Passkeys',
		passkeysLead: 'The fingerprint, face or PIN of a device, instead of the password.',
		noPasskeys: 'None yet.',
		addPasskey: 'Add this device',
		passkeyName: (device) => device || 'Passkey',
		added: (date) => `since ${date}`,
		remove: 'Remove',
		removed: 'Removed.',
		passkeyFailed: 'The passkey was not set up.',
		stale: 'Enter again to add a passkey: your session is more than a day old.',
		factor: 'Code at the door',
		factorLead: 'After the password, six digits from an app (TOTP).',
		factorOn: 'Asked for after the password.',
		factorOff: 'Not asked for.',
		setUp: 'Ask for a code',
		scan: 'Scan this drawing with your app, or copy the key.',
		key: 'Key',
		confirmCode: 'The code that the app shows',
		confirm: 'Confirm',
		takeOff: 'Stop asking for a code',
		recovery: 'Recovery codes',
		recoveryLead:
			'Each opens once in place of the code. Keep them off this device: they will not be shown again.',
		renewRecovery: 'Make new recovery codes',
		recoveryLeft: (count) => n(count, { other: '# left' }),
		sessions: 'Sessions',
		thisOne: 'this one',
		seen: (date) => `seen ${date}`,
		unknownDevice: 'unknown device',
		device: (browser, system) => `${browser}, ${system}`,
		end: 'End',
		endOthers: 'End all others',
		ended: (count) => n(count, { one: '# session ended.', other: '# sessions ended.' }),
		leave: 'Leave'
	},
	people: {
		title: 'People',
		count: (count) => n(count, { one: '# person', other: '# people' }),
		person: 'Person',
		rank: 'Role',
		seen: 'Seen',
		never: 'never',
		second: 'Second proof',
		none: 'none',
		code: 'code',
		passkeys: (count) => n(count, { one: '# passkey', other: '# passkeys' }),
		off: 'switched off',
		you: 'you',
		change: 'Change',
		sure: 'Certain?',
		switchOff: 'Switch off',
		switchOn: 'Switch on',
		endSessions: 'End sessions',
		resetLink: 'Password link',
		actions: (name) => `Actions: ${name}`,
		invite: 'Invite',
		inviteLead: 'A link that works once, for 48 hours.',
		sendInvitation: 'Make the link',
		invited: 'Open invitations',
		until: (date) => `until ${date}`,
		revoke: 'Cancel',
		revoked: 'Invitation cancelled.',
		link: (email) => `Link for ${email}`,
		linkLead: 'To be handed over in person or by a safe channel: it will not be shown again.',
		linkFactors: 'This link also takes away the code at the door and the passkeys.',
		mailed: (email) => `Sent to ${email}.`,
		notMailed: 'The mail did not go out; the link is still to be handed over.',
		last: 'This is the last person who administers: name another one first.',
		gone: 'This person is not there any more.',
		act: 'Actions',
		done: 'Done.'
	},
	mail: {
		invitation: {
			subject: 'Join the newsroom',
			text: (link) =>
				`You are invited to join the newsroom. This link works once, for 48 hours:\n\n${link}\n\nIf you did not expect it, do nothing.\n`
		},
		reset: {
			subject: 'Choose a password',
			text: (link) =>
				`Somebody asked for a new password for your account. This link works once, for a day:\n\n${link}\n\nIf it was not you, do nothing: nothing changes.\n`
		}
	}
};
