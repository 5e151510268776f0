/**
 * The report years of the pilot with grants for specialist training in general practice
 * (`Forsøk med tilskudd til kommunene til spesialistutdanning i allmennmedisin av fastleger 2012–2017`).
 */
export const FIRST_PILOT_YEAR = 2012
export const LAST_PILOT_YEAR = 2017
